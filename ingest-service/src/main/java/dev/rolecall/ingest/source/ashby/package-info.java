/// Job boards of companies at Ashby, through its public posting API.
@NullMarked
package dev.rolecall.ingest.source.ashby;

import org.jspecify.annotations.NullMarked;
