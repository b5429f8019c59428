/// Part of stage 4: the pages of jobs that a person saved, applied to, or hid.
@NullMarked
package dev.rolecall.search.web.tracker;

import org.jspecify.annotations.NullMarked;
