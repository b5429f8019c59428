/// 4 of 5: takes matches and what a person was told before, gives what may and should be told now.
@NullMarked
package dev.rolecall.match.alert;

import org.jspecify.annotations.NullMarked;
