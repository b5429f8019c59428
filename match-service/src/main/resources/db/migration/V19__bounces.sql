-- Mails that came back after a mail server accepted them.

comment on column accounts.refused_digests is
  'How many mails in a row did not reach the mailbox, each mail counted once; at 5 the account receives no more mail';

-- why the last one did not, without an address: 'The mail server replied 550', 'Bounced: 5.1.1'
alter table accounts add column refusal text;
alter table accounts add column refused_at timestamptz;
-- when a mail last came back: mail servers accept mails of which they know later that they cannot deliver
-- them, so an accepted mail soon after does not end the row
alter table accounts add column bounced_at timestamptz;
-- when the person last resumed the mail: mails of before that come back later do not count
alter table accounts add column mail_resumed_at timestamptz;

-- what a delivery status notification last reported of the mail: '5.1.1', '4.4.1'; null when there was none
alter table digests add column bounce text;
