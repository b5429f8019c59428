/// Career sites of companies at Teamtailor, through their public JSON feed.
@NullMarked
package dev.rolecall.ingest.source.teamtailor;

import org.jspecify.annotations.NullMarked;
