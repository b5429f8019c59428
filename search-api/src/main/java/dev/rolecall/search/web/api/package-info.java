/// Part of stage 4: the REST API, which returns jobs as JSON and errors as problem details.
@NullMarked
package dev.rolecall.search.web.api;

import org.jspecify.annotations.NullMarked;
