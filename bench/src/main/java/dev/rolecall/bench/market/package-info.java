/// An index of invented jobs that looks like a market, for benchmarks of what search-api reads.
@NullMarked
package dev.rolecall.bench.market;

import org.jspecify.annotations.NullMarked;
