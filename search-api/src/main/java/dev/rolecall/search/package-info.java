/// The service that indexes jobs, finds them, and serves the API and the pages.
@NullMarked
package dev.rolecall.search;

import org.jspecify.annotations.NullMarked;
