/// The guides as pages and as an API.
@NullMarked
package dev.rolecall.search.web.guide;

import org.jspecify.annotations.NullMarked;
