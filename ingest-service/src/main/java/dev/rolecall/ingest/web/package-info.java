/// Beside the stages: tells an operator what is read and what became of it, and takes their orders.
@NullMarked
package dev.rolecall.ingest.web;

import org.jspecify.annotations.NullMarked;
