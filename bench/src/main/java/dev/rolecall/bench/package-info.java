/// Code shared by the JMH benchmarks.
@NullMarked
package dev.rolecall.bench;

import org.jspecify.annotations.NullMarked;
