package dev.rolecall.search.web.mcp;

/// A call of a tool that is not valid, or finds nothing. The assistant receives the message.
final class McpToolException extends RuntimeException {
  private static final long serialVersionUID = 1;

  McpToolException(String message) {
    super(message);
  }
}
