/// The command line: operator commands on the index. Not part of the data flow.
@NullMarked
package dev.rolecall.search.cli;

import org.jspecify.annotations.NullMarked;
