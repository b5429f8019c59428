/// Hacker News "Who is hiring?" threads, through the Algolia API.
@NullMarked
package dev.rolecall.ingest.source.hn;

import org.jspecify.annotations.NullMarked;
