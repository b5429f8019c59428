/// 3 of 5: takes jobs, a profile and a dated reference, gives matches with their reasons.
@NullMarked
package dev.rolecall.match.judge;

import org.jspecify.annotations.NullMarked;
