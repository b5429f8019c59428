/// Part of stage 4: forwards HTTP requests about accounts to the match-service.
@NullMarked
package dev.rolecall.search.web.forward;

import org.jspecify.annotations.NullMarked;
