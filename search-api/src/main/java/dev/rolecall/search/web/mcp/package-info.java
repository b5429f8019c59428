/// Part of stage 4: the tools of Rolecall for assistants, through the Model Context Protocol.
@NullMarked
package dev.rolecall.search.web.mcp;

import org.jspecify.annotations.NullMarked;
