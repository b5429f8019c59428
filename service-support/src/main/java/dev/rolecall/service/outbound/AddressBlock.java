package dev.rolecall.service.outbound;

import java.net.InetAddress;

/// A range of addresses, such as `10.0.0.0/8`.
record AddressBlock(InetAddress start, int bits) {
  static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    return new AddressBlock(
        InetAddress.ofLiteral(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(byte[] address) {
    byte[] own = start.getAddress();
    if (own.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((own[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
