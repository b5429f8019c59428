/// Part of stage 4: the pages of profiles and matches, for people who are signed in.
@NullMarked
package dev.rolecall.search.web.profile;

import org.jspecify.annotations.NullMarked;
