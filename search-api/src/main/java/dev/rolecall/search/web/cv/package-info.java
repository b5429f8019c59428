/// Part of stage 4: the page and the endpoint that assess a CV, even for people without an account.
/// The match-service reads the CV; nothing of it is stored.
@NullMarked
package dev.rolecall.search.web.cv;

import org.jspecify.annotations.NullMarked;
