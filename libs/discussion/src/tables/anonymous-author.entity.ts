import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

/**
 * Who wrote a post that shows no name. It stands apart from all that is read, searched, sent and taken out of the
 * house: whoever wants to know has to ask this table, and only moderators may.
 */
@Entity('anonymous_author')
@Index('ix_anonymous_author_person', ['personId'])
export class AnonymousAuthor {
  @ForeignKey('ThreadPost', { name: 'fk_anonymous_author_post' })
  @PrimaryColumn('text')
  postId!: string;

  @ForeignKey('Person', { name: 'fk_anonymous_author_person' })
  @Column('text')
  personId!: string;
}
