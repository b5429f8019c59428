/// Archives of crawls that whole-system benchmarks read: invented ones, the same for every seed,
/// and those of a server that replays a source.
@NullMarked
package dev.rolecall.bench.archive;

import org.jspecify.annotations.NullMarked;
