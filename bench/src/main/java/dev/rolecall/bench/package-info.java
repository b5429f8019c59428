/// What the JMH benchmarks share.
@NullMarked
package dev.rolecall.bench;

import org.jspecify.annotations.NullMarked;
