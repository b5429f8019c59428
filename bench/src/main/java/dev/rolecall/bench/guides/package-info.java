/// The benchmark of market guides: how long figures take to compute, and pages to render from the
/// cache.
@NullMarked
package dev.rolecall.bench.guides;

import org.jspecify.annotations.NullMarked;
