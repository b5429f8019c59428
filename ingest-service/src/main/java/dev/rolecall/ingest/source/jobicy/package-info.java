/// Jobicy, a feed of remote jobs. Its terms allow one request an hour, and forbid passing its jobs
/// on to other aggregators.
@NullMarked
package dev.rolecall.ingest.source.jobicy;

import org.jspecify.annotations.NullMarked;
