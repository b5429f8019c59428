/// 6 of 6: takes the command line of `deploy/up`, gives a running Rolecall and reports its
/// progress.
@NullMarked
package dev.rolecall.local.up;

import org.jspecify.annotations.NullMarked;
