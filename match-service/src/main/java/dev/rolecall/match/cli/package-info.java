/// The command line. It reads and writes plain files and is not part of the data flow.
@NullMarked
package dev.rolecall.match.cli;

import org.jspecify.annotations.NullMarked;
