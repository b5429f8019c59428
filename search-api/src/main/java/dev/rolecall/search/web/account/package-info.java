/// Part of stage 4: signing in and out, and the pages of an account.
@NullMarked
package dev.rolecall.search.web.account;

import org.jspecify.annotations.NullMarked;
