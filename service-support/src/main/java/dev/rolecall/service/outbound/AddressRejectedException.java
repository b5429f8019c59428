package dev.rolecall.service.outbound;

/// An address that no request is sent to. The message says why, and does not say what a name
/// resolved to: that would describe the network of this installation.
public final class AddressRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AddressRejectedException(String message) {
    super(message);
  }
}
