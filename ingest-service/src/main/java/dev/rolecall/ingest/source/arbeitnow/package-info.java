/// Arbeitnow, a feed of jobs in Europe. Its terms permit the use with a link back.
@NullMarked
package dev.rolecall.ingest.source.arbeitnow;

import org.jspecify.annotations.NullMarked;
