/// Adzuna, a search engine for jobs, read with an operator's key. Its texts are cut off, and its
/// links lead through its own pages.
@NullMarked
package dev.rolecall.ingest.source.adzuna;

import org.jspecify.annotations.NullMarked;
