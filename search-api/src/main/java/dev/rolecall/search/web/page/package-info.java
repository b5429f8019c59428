/// Part of stage 4: the HTML pages. They work without scripts: the address contains the whole state
/// of a page.
@NullMarked
package dev.rolecall.search.web.page;

import org.jspecify.annotations.NullMarked;
