package dev.rolecall.search.web.mcp;

/// A call for a person that the match-service refused.
final class McpRefusedException extends McpToolException {
  private static final long serialVersionUID = 1;

  private final int status;

  McpRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// The HTTP status.
  int status() {
    return status;
  }
}
