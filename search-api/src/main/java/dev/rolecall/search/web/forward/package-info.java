/// Part of stage 4: takes HTTP requests about people, gives the response of the match-service.
@NullMarked
package dev.rolecall.search.web.forward;

import org.jspecify.annotations.NullMarked;
