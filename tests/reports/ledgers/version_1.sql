PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE arrivals (
	sequence INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	codes TEXT NOT NULL, 
	received INTEGER NOT NULL, 
	previous_hash TEXT NOT NULL, 
	row_hash TEXT NOT NULL, 
	PRIMARY KEY (sequence)
)
 STRICT

;
INSERT INTO "arrivals" VALUES(1,'abababababababababababababababababababababababababababababababab','rapport å.json',312,'stored','',1795183500000000,'0000000000000000000000000000000000000000000000000000000000000000','ed9104a49d48a7371fe82b1fe79a8b4f3d18031337de21d1d9a2d5b5e45eec5a');
INSERT INTO "arrivals" VALUES(2,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','fel.csv',7,'rejected','REP101 REP104',1795183500000000,'ed9104a49d48a7371fe82b1fe79a8b4f3d18031337de21d1d9a2d5b5e45eec5a','9c07356f673341d3bd16225b783cd894a91b8eb0f6da0b6ecfee58dea4c51777');
CREATE TABLE chains (
	name TEXT NOT NULL, 
	newest INTEGER NOT NULL, 
	head TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "chains" VALUES('documents',7,'20e85d0690468c9d7bef94804ca94b12dc27e639779540b522380f06409cafcd');
INSERT INTO "chains" VALUES('arrivals',2,'9c07356f673341d3bd16225b783cd894a91b8eb0f6da0b6ecfee58dea4c51777');
CREATE TABLE documents (
	sequence INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	period TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	body TEXT NOT NULL, 
	source TEXT NOT NULL, 
	received INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	previous_hash TEXT NOT NULL, 
	row_hash TEXT NOT NULL, 
	PRIMARY KEY (sequence)
)
 STRICT

;
INSERT INTO "documents" VALUES(1,'report','r0',1,'2026-W47','sha256:dba5878ead9ca93c746162371c7ffc0b670d7ed3f76d3b75e57419934b083d28','{"id":"r0","revision":1,"text":"Lugnt på torget, åäö \u0000 ''citat''"}','',1795183500000000,'stored','0000000000000000000000000000000000000000000000000000000000000000','e35226e81c7ec4a239263e09798f5b40a23344b4a3a9f99050851fc37c1d21ae');
INSERT INTO "documents" VALUES(2,'report','r1',1,'2026-W47','sha256:a7dc53339012fa0e3554a59119dbbddf06d970f6913902394d974d764f4ea427','{"id":"r1","revision":1,"text":"Lugnt på torget, åäö \u0000 ''citat''"}','',1795183500000000,'stored','e35226e81c7ec4a239263e09798f5b40a23344b4a3a9f99050851fc37c1d21ae','737bda66124783079acf1297f8d0506390102c47a781585f59fadb5d58ae9463');
INSERT INTO "documents" VALUES(3,'report','r2',1,'2026-W47','sha256:2fe8d600e3171a1a5e51066042c180d29e7159214dc64b7aaa708176f4799352','{"id":"r2","revision":1,"text":"Lugnt på torget, åäö \u0000 ''citat''"}','',1795183500000000,'stored','737bda66124783079acf1297f8d0506390102c47a781585f59fadb5d58ae9463','38a8fdf45b962b04a85e06b3baf0e5c021c29718b5a4f10db272749ef6a90fba');
INSERT INTO "documents" VALUES(4,'report','r1',2,'2026-W47','sha256:31f9a84a656e2cddaa21404341a1ffb78460b1be50fe95dd672b06610a80d798','{"id":"r1","revision":2,"text":"Rättad."}','',1795187100000000,'stored','38a8fdf45b962b04a85e06b3baf0e5c021c29718b5a4f10db272749ef6a90fba','a4debb7ca06e561b3c7af86e0ce1b27b2aa855106ffc68fa1da3b28c0f0c1b85');
INSERT INTO "documents" VALUES(5,'report','r2',1,'2026-W47','sha256:8d265612d283ce16b93f5998fd77b444524a8288d863977678a7e6673b4fabd3','{"id":"r2","revision":1,"text":"Annat."}','',1795187100000000,'conflict','a4debb7ca06e561b3c7af86e0ce1b27b2aa855106ffc68fa1da3b28c0f0c1b85','23c57fbca6f648d34fd06b44f792553df943b3a04f909e229b067eb491cab07f');
INSERT INTO "documents" VALUES(6,'meeting','m1',1,'2026-W47','sha256:83cec74151e4c46f8515448c49178aaf65542fa2a670d9e7c7daea6afe180405','{"nivå":"grön"}','',1795190700000000,'stored','23c57fbca6f648d34fd06b44f792553df943b3a04f909e229b067eb491cab07f','a42edba927fe46c74e1ac7c6cb10b0f4ddb44eed1ff153a7e34db1b8b6959eca');
INSERT INTO "documents" VALUES(7,'measure','a1',1,'2026-W47','sha256:14ee990cf95dc024da7df34160622c3da8ae1f9766cb7558e258f51a5f885a2d','{"n":1152921504606846976,"x":0.1}','',1795190700000000,'stored','a42edba927fe46c74e1ac7c6cb10b0f4ddb44eed1ff153a7e34db1b8b6959eca','20e85d0690468c9d7bef94804ca94b12dc27e639779540b522380f06409cafcd');
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "meta" VALUES('schema','1');
CREATE UNIQUE INDEX documents_stored_once ON documents (kind, id, revision) WHERE state = 'stored';
CREATE INDEX documents_by_id ON documents (kind, id);
CREATE INDEX documents_by_period ON documents (kind, period);
COMMIT;
