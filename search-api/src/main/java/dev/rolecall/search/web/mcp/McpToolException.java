package dev.rolecall.search.web.mcp;

/// A call of a tool that is not valid, or finds nothing. The assistant receives the message.
sealed class McpToolException extends RuntimeException permits McpRefusedException {
  private static final long serialVersionUID = 1;

  McpToolException(String message) {
    super(message);
  }
}
