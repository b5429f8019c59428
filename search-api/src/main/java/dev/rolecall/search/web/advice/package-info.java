/// Part of stage 4: pages with advice for a profile: what to learn, and which employers fit.
@NullMarked
package dev.rolecall.search.web.advice;

import org.jspecify.annotations.NullMarked;
