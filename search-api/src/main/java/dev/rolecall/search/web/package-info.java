/// 5 of 5: input HTTP requests, output the REST API and pages; requests about accounts are
/// forwarded to match-service.
@NullMarked
package dev.rolecall.search.web;

import org.jspecify.annotations.NullMarked;
