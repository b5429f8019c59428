/// A client that is generated from the description of the API, against the running service.
@NullMarked
package dev.rolecall.search.web.generated;

import org.jspecify.annotations.NullMarked;
