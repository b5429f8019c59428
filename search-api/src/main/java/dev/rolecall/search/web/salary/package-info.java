/// Part of stage 4: the salary check, as a page, a sheet, a PDF and an endpoint.
@NullMarked
package dev.rolecall.search.web.salary;

import org.jspecify.annotations.NullMarked;
