/// The benchmark of digests: how many are computed and handed over to a mail server per second.
@NullMarked
package dev.rolecall.bench.digests;

import org.jspecify.annotations.NullMarked;
