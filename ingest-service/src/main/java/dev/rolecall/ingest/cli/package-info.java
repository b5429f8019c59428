/// The commands: normalizing plain files, imports, and the replay of dead letters.
@NullMarked
package dev.rolecall.ingest.cli;

import org.jspecify.annotations.NullMarked;
