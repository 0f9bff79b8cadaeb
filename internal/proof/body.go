package proof

// Body is the text of a story that is long enough to be taken for one where
// nothing but the names of its parts speaks for it.
const Body = "Crews of the ferries ended a strike on Monday after nine days without sailings, their union said in the evening. " +
	"Nobody got everything, its chief negotiator told reporters, but everybody got something. The first ship sails on Tuesday."
