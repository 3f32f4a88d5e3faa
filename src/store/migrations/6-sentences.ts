import type { Migration } from '../migration.ts'

/**
 * Sentences to be searched. `words` are normalised by us, so that both engines part and find them alike; `n` grows with
 * the day of publication, so that the newest are found first without sorting. Each engine keeps its own index of words
 * in step by itself.
 */
export const sentences: Migration = {
  sqlite: `
  CREATE TABLE sentences (
    n INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    starter INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    words TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sentences_by_article ON sentences (article);

  CREATE VIRTUAL TABLE sentence_words USING fts5(
    words, content = 'sentences', content_rowid = 'n', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0"
  );
  CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN
    INSERT INTO sentence_words (rowid, words) VALUES (new.n, new.words);
  END;
  CREATE TRIGGER sentence_gone AFTER DELETE ON sentences BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, words) VALUES ('delete', old.n, old.words);
  END;

  UPDATE articles SET reading_version = '';
  `,
  postgres: `
  CREATE TABLE sentences (
    n BIGINT PRIMARY KEY,
    article TEXT COLLATE "C" NOT NULL REFERENCES articles ON DELETE CASCADE,
    starter BIGINT NOT NULL,
    start BIGINT NOT NULL,
    stop BIGINT NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    vector TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED
  );
  CREATE INDEX sentences_by_article ON sentences (article);
  CREATE INDEX sentence_words ON sentences USING GIN (vector);

  UPDATE articles SET reading_version = '';
  `,
}
