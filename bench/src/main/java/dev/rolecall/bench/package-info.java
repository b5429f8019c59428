/// What the benchmarks share.
@NullMarked
package dev.rolecall.bench;

import org.jspecify.annotations.NullMarked;
