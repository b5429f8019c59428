/// The commands: plain files in and out, and bounded readings.
@NullMarked
package dev.rolecall.ingest.cli;

import org.jspecify.annotations.NullMarked;
