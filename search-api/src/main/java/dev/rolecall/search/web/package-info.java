/// 4 of 4: takes HTTP, gives REST and pages; people's calls go on to the match-service.
@NullMarked
package dev.rolecall.search.web;

import org.jspecify.annotations.NullMarked;
