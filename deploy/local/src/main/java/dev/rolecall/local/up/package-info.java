/// Part 6 of 6. The command `deploy/up`: starts Rolecall and reports its progress.
@NullMarked
package dev.rolecall.local.up;

import org.jspecify.annotations.NullMarked;
