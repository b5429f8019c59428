/// Quality on labels that readers made: how many decisions are right, and for the others, why.
@NullMarked
package dev.rolecall.bench.quality;

import org.jspecify.annotations.NullMarked;
