/// Part of stage 4: the pages of saved searches, followed companies and their alerts.
@NullMarked
package dev.rolecall.search.web.saved;

import org.jspecify.annotations.NullMarked;
