/// Part of stage 4: takes HTTP requests of programs, gives jobs as JSON and errors as problem
/// details.
@NullMarked
package dev.rolecall.search.web.api;

import org.jspecify.annotations.NullMarked;
