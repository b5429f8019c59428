package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// The records of `boards.v1`: a board's state as its owner writes it, and requests to the owner.
public final class BoardRecords {
  private static final String WRITER = "writer";

  private final Topics topics;
  private final byte[] writer = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

  public BoardRecords(Topics topics) {
    this.topics = topics;
  }

  /// A board's state, marked with this instance as its writer.
  public ProducerRecord<String, byte[]> state(Board board) {
    ProducerRecord<String, byte[]> record = record(board, "");
    record.headers().add(WRITER, writer);
    return record;
  }

  /// A request to read a board, for whichever instance owns it.
  public ProducerRecord<String, byte[]> registration(Board board) {
    return record(board, Topics.BOARD_REGISTRATION);
  }

  /// An operator's change of a board, for whichever instance owns it.
  public ProducerRecord<String, byte[]> control(Board board) {
    return record(board, Topics.BOARD_CONTROL);
  }

  /// What was known of the host of a board when another instance took the board over during a
  /// crawl.
  public ProducerRecord<String, byte[]> hostDelay(Board board, HostDelay delay) {
    return record(
        board.withState(BoardState.INITIAL.withHostDelay(delay)), Topics.BOARD_HOST_DELAY);
  }

  private ProducerRecord<String, byte[]> record(Board board, String keySuffix) {
    return new ProducerRecord<>(
        topics.boards().name(),
        partitionOf(board),
        board.key() + keySuffix,
        Codecs.BOARD.write(board));
  }

  /// Boards are partitioned by host.
  public int partitionOf(Board board) {
    return Topic.partition(board.host(), topics.boards().partitions());
  }

  static boolean isState(ConsumerRecord<String, byte[]> record) {
    return record.headers().lastHeader(WRITER) != null;
  }

  /// Whether this instance wrote it.
  boolean isOwn(ConsumerRecord<String, byte[]> record) {
    Header by = record.headers().lastHeader(WRITER);
    return by != null && Arrays.equals(by.value(), writer);
  }
}
