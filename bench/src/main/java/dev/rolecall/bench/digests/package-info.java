/// The benchmark of digests: how many are computed and submitted to a mail server per second.
@NullMarked
package dev.rolecall.bench.digests;

import org.jspecify.annotations.NullMarked;
