/// Part of stage 4: requests as clients send them.
@NullMarked
package dev.rolecall.search.web.request;

import org.jspecify.annotations.NullMarked;
