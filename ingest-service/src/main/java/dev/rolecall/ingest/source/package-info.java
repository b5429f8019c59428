/// 1 of 6: takes nothing, gives the sources: what to ask of each, how to read its answers, and its
/// terms. Pure; no I/O.
@NullMarked
package dev.rolecall.ingest.source;

import org.jspecify.annotations.NullMarked;
