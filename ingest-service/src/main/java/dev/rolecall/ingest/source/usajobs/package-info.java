/// USAJOBS, the job board of the federal government of the USA, read with an operator's key.
@NullMarked
package dev.rolecall.ingest.source.usajobs;

import org.jspecify.annotations.NullMarked;
