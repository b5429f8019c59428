/// Part of stage 4: takes requests of browsers, gives pages. They work without scripts: the address
/// contains the whole state of a page.
@NullMarked
package dev.rolecall.search.web.page;

import org.jspecify.annotations.NullMarked;
