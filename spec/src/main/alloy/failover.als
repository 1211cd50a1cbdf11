/*
 * Failover of a network device by group identifiers, over the whole life of a guest.
 *
 * A host runs a guest. Devices come and go, the guest's driver negotiates VIRTIO_NET_F_STANDBY, the machine migrates. The guest
 * pairs each standby (a virtio-net function with a group id) with its primary (a passed-through function behind a bridge with
 * the same id) and gives the traffic to one of them.
 *
 * Sources. The proposal: "Enable virtio_net to act as a standby for a passthru device" with group identifiers, v3 of 2018 (cover
 * letter, points 5 to 8). Hiding, unplug requests and waiting for the guest: QEMU's `failover=on` (hw/net/virtio-net.c and the
 * migration states "setup" and "wait-unplug"). What both leave open is decided here and marked "choice".
 *
 * How to read it: the state, then the rules, then the actions, the guest, the traces, the invariants. Each rule is a predicate
 * that can be switched off: then exactly this condition or effect is missing. With all rules on, all invariants hold; with one
 * off, some break. Rules, actions and invariants have the same names in Java (org.vtck.conformance.failover).
 *
 * A state is an atom `Step` and not a set of `var` relations: all that is asked is which states can be reached in so many steps,
 * no trace needs a loop, and one solver run is of one length.
 */
module failover

open util/ordering[Step] as trace
open util/ordering[Id] as ids
open util/ordering[Standby] as standby_names
open util/ordering[Bridge] as bridge_names
open util/ordering[Primary] as primary_names

enum Rule {
    HIDDEN_UNTIL_NEGOTIATED, SAME_ID, ZERO_NEVER_PAIRS, ONE_STANDBY, ONE_BRIDGE, ONE_CANDIDATE, DIRECTLY_BEHIND, PAIR_AGAIN,
    FALL_BACK, ACKNOWLEDGE_FIRST, EJECT_BEFORE_MOVE, REPLUG_ON_CANCEL, NO_PLUG_WHILE_MIGRATING
}

/** The rules that are switched off. Whoever wants to see a weakened model changes this line. */
fun Off: set Rule { none }

/** A group id; the first one is 0. */
sig Id {}
fun zero: one Id { ids/first }

/** Devices, present or not. One that comes back with another id, or in another place, is another device. */
sig Standby { id: Id }
sig Bridge { id: lone Id, under: lone Bridge } // without an id: a bridge that has no such capability
sig Primary { behind: Bridge }

enum Migration { NONE, REQUESTED, MOVED }

enum Action {
    PLUG_STANDBY, PLUG_BRIDGE, PLUG_PRIMARY, UNPLUG_STANDBY, UNPLUG_BRIDGE, UNPLUG_PRIMARY, NEGOTIATE, MIGRATE, ACKNOWLEDGE, EJECT,
    MOVE, REPLUG, CANCEL, RESET
}

sig Step {
    // What was done to get here, and to which device; nothing in the first step.
    action: lone Action,
    standby: lone Standby,
    bridge: lone Bridge,
    primary: lone Primary,

    // The host. A primary that is in none of the three sets is absent.
    standbys: set Standby,
    negotiated: set Standby,
    bridges: set Bridge,
    wanted: set Primary, // by the operator: hidden or plugged
    unplug_requested: set Primary,
    acknowledged: set Primary, // of the requested ones
    ejected: set Primary, // and kept for a replug
    migration: one Migration,
    leaving: set Primary, // asked to leave by the migration

    // The guest's memory. A standby has traffic when a primary carries it; neither that nor `itself` is: nothing does.
    seen: set Standby,
    pairs: Standby -> Primary,
    traffic: Standby -> Primary,
    itself: set Standby,

    // What was there when the migration was requested; no part of the system, only for `cancel_restores`.
    was_plugged: set Primary,
    was_paired: Standby -> Primary
}

fun plugged[t: Step]: set Primary { { p: t.wanted | hidden_until_negotiated[t, p] } }
fun hidden[t: Step]: set Primary { t.wanted - plugged[t] }

/** What the guest sees and has not let go. */
fun visible[t: Step]: set Primary { plugged[t] + (t.unplug_requested - t.acknowledged) }

---------------------------------------------------------------------------------------------------------------- the rules

/** A primary is shown only while a standby of its id has negotiated. Choice: hidden again after a reset or without its standby. */
pred hidden_until_negotiated[t: Step, p: Primary] {
    HIDDEN_UNTIL_NEGOTIATED in Off or no p.behind.id or some t.negotiated & id.(p.behind.id)
}

pred same_id[s: Standby, b: Bridge] { SAME_ID in Off or s.id = b.id }

/** Choice: a capability whose id is 0 is a mistake, not a group. */
pred zero_never_pairs[s: Standby, b: Bridge] { ZERO_NEVER_PAIRS in Off or zero not in s.id + b.id }

/** Choice: two standbys of one id are ambiguous, so nothing is guessed; likewise for bridges and for candidates. */
pred one_standby[t: Step, s: Standby] { ONE_STANDBY in Off or t.standbys & id.(s.id) = s }
pred one_bridge[t: Step, b: Bridge] { ONE_BRIDGE in Off or t.bridges & id.(b.id) = b }
pred one_candidate[there: set Primary, b: Bridge] { ONE_CANDIDATE in Off or lone p: there | directly_behind[p, b] }

/** Choice: with nested bridges the id that counts is that of the bridge directly in front; off: of the next one that has an id. */
pred directly_behind[p: Primary, b: Bridge] {
    p.behind = b or DIRECTLY_BEHIND in Off and b in p.behind.^((Bridge - id.Id) <: under)
}

/** Off: the guest looks only when it boots and when a driver starts. */
pred pair_again[u: Step] { PAIR_AGAIN not in Off or u.action in NEGOTIATE + RESET }

/** A standby without a primary carries the traffic itself. Off: whatever was, remains. */
pred fall_back { FALL_BACK not in Off }

/** QEMU waits ("wait-unplug") until the guest has let go. */
pred acknowledge_first { ACKNOWLEDGE_FIRST not in Off }
pred eject_before_move[t: Step] { EJECT_BEFORE_MOVE in Off or no plugged[t] + t.unplug_requested }

/** QEMU: a migration that failed plugs the primaries back. */
pred replug_on_cancel { REPLUG_ON_CANCEL not in Off }

/** QEMU: "device_add not allowed while migrating". */
pred no_plug_while_migrating[t: Step] { NO_PLUG_WHILE_MIGRATING in Off or t.migration != REQUESTED }

-------------------------------------------------------------------------------------------------------------- the actions

pred plug_standby[t, u: Step, s: Standby] {
    no_plug_while_migrating[t] and s not in t.standbys
    u.standbys = t.standbys + s
    u.negotiated = t.negotiated
    same_bridges[t, u] and same_primaries[t, u] and same_migration[t, u]
}

/** A primary that is to leave, and whose last negotiated standby goes, is out at once: nobody is left to acknowledge. */
pred unplug_standby[t, u: Step, s: Standby] {
    no_plug_while_migrating[t] and s in t.standbys
    u.standbys = t.standbys - s
    u.negotiated = t.negotiated - s
    let orphans = { p: t.unplug_requested | not hidden_until_negotiated[u, p] } {
        u.unplug_requested = t.unplug_requested - orphans
        u.acknowledged = t.acknowledged - orphans
        u.ejected = t.ejected + orphans
    }
    u.wanted = t.wanted
    same_bridges[t, u] and same_phase[t, u]
    u.was_plugged = t.was_plugged and u.was_paired = t.was_paired - s -> Primary
}

pred plug_bridge[t, u: Step, b: Bridge] {
    no_plug_while_migrating[t] and b not in t.bridges and b.under in t.bridges
    u.bridges = t.bridges + b
    same_standbys[t, u] and same_primaries[t, u] and same_migration[t, u]
}

/** At once, with everything that is behind it. */
pred unplug_bridge[t, u: Step, b: Bridge] {
    no_plug_while_migrating[t] and b in t.bridges
    let gone = b.*~under, lost = behind.gone {
        u.bridges = t.bridges - gone
        u.wanted = t.wanted - lost
        u.unplug_requested = t.unplug_requested - lost
        u.acknowledged = t.acknowledged - lost
        u.ejected = t.ejected - lost
        u.was_plugged = t.was_plugged - lost and u.was_paired = t.was_paired - Standby -> lost
    }
    same_standbys[t, u] and same_phase[t, u]
}

pred plug_primary[t, u: Step, p: Primary] {
    no_plug_while_migrating[t] and p not in t.(wanted + unplug_requested + ejected) and p.behind in t.bridges
    u.wanted = t.wanted + p
    same_leavers[t, u] and same_standbys[t, u] and same_bridges[t, u] and same_migration[t, u]
}

/** A request; the guest may take its time. */
pred unplug_primary[t, u: Step, p: Primary] {
    no_plug_while_migrating[t] and p in plugged[t]
    u.wanted = t.wanted - p
    u.unplug_requested = t.unplug_requested + p
    u.acknowledged = t.acknowledged and u.ejected = t.ejected
    same_standbys[t, u] and same_bridges[t, u] and same_migration[t, u]
}

/** The driver of the standby acknowledges VIRTIO_NET_F_STANDBY. */
pred negotiate[t, u: Step, s: Standby] {
    s in t.standbys - t.negotiated
    u.standbys = t.standbys
    u.negotiated = t.negotiated + s
    same_bridges[t, u] and same_primaries[t, u] and same_migration[t, u]
}

/** Every plugged primary is asked to leave. */
pred migrate[t, u: Step] {
    t.migration = NONE
    u.migration = REQUESTED
    u.leaving = plugged[t]
    u.wanted = hidden[t]
    u.unplug_requested = t.unplug_requested + plugged[t]
    u.acknowledged = t.acknowledged and u.ejected = t.ejected
    u.was_plugged = plugged[t] and u.was_paired = t.pairs :> plugged[t]
    same_standbys[t, u] and same_bridges[t, u]
}

/** The guest lets go of a primary that is to leave. */
pred acknowledge[t, u: Step, p: Primary] {
    p in t.unplug_requested - t.acknowledged
    u.acknowledged = t.acknowledged + p
    u.wanted = t.wanted and u.unplug_requested = t.unplug_requested and u.ejected = t.ejected
    same_standbys[t, u] and same_bridges[t, u] and same_migration[t, u]
}

/** The host takes a primary out, and keeps it for a replug. */
pred eject[t, u: Step, p: Primary] {
    p in t.unplug_requested
    acknowledge_first implies p in t.acknowledged
    u.unplug_requested = t.unplug_requested - p
    u.acknowledged = t.acknowledged - p
    u.ejected = t.ejected + p
    u.wanted = t.wanted
    same_standbys[t, u] and same_bridges[t, u] and same_migration[t, u]
}

/** From now on the guest runs on the destination: the same standbys and bridges; what is still plugged cannot follow. */
pred move[t, u: Step] {
    t.migration = REQUESTED
    eject_before_move[t]
    u.migration = MOVED
    u.wanted = hidden[t]
    no u.unplug_requested and no u.acknowledged
    u.ejected = t.ejected
    no u.leaving and no u.was_plugged and no u.was_paired
    same_standbys[t, u] and same_bridges[t, u]
}

/** At the destination this is another device, behind the bridge with the same id. */
pred replug[t, u: Step, p: Primary] {
    t.migration != REQUESTED
    p in t.ejected
    u.wanted = t.wanted + p
    u.ejected = t.ejected - p
    u.unplug_requested = t.unplug_requested and u.acknowledged = t.acknowledged
    same_standbys[t, u] and same_bridges[t, u] and same_migration[t, u]
}

pred cancel[t, u: Step] {
    t.migration = REQUESTED
    u.migration = NONE
    let back = { p: t.leaving & t.(unplug_requested + ejected) | replug_on_cancel } {
        u.wanted = t.wanted + back
        u.unplug_requested = t.unplug_requested - back
        u.acknowledged = t.acknowledged - back
        u.ejected = t.ejected - back
    }
    no u.leaving and no u.was_plugged and no u.was_paired
    same_standbys[t, u] and same_bridges[t, u]
}

/** The guest reboots. A request that is open completes. */
pred reset[t, u: Step] {
    u.standbys = t.standbys
    no u.negotiated
    u.wanted = t.wanted
    u.ejected = t.ejected + t.unplug_requested
    no u.unplug_requested and no u.acknowledged
    same_bridges[t, u] and same_phase[t, u]
    no u.was_plugged and no u.was_paired
}

pred same_standbys[t, u: Step] { u.standbys = t.standbys and u.negotiated = t.negotiated }
pred same_bridges[t, u: Step] { u.bridges = t.bridges }
pred same_leavers[t, u: Step] {
    u.unplug_requested = t.unplug_requested and u.acknowledged = t.acknowledged and u.ejected = t.ejected
}
pred same_primaries[t, u: Step] { u.wanted = t.wanted and same_leavers[t, u] }
pred same_phase[t, u: Step] { u.migration = t.migration and u.leaving = t.leaving }
pred same_migration[t, u: Step] { same_phase[t, u] and u.was_plugged = t.was_plugged and u.was_paired = t.was_paired }

---------------------------------------------------------------------------------------------------------------- the guest

/** After each action the guest enumerates, pairs, and decides who carries the traffic. */
pred guest[t, u: Step] {
    let kept = t.pairs - forgotten[u], gave = t.traffic - forgotten[u],
        carried = u.action = RESET => none else t.itself + (t.pairs & forgotten[u]).Primary |
    pair_again[u] implies {
        u.seen = u.standbys
        u.pairs = pairing[u, visible[u]]
        let alone = u.seen - u.pairs.Primary |
            fall_back implies u.traffic = u.pairs and u.itself = alone
            else u.traffic = u.pairs + (alone <: gave) and u.itself = alone & carried
    } else {
        u.seen = t.seen and u.pairs = kept and u.traffic = gave and u.itself = carried
    }
}

/** A reboot forgets everything; letting go of a primary forgets it, and moves its traffic to the standby. */
fun forgotten[u: Step]: Standby -> Primary {
    u.action = RESET => Standby -> Primary
    else (u.action = ACKNOWLEDGE and acknowledge_first) => Standby -> u.primary
    else none -> none
}

/** What belongs together among what is there. */
fun pairing[t: Step, there: set Primary]: Standby -> Primary {
    { s: t.standbys, p: there | one_standby[t, s] and some b: t.bridges & id.Id {
        directly_behind[p, b]
        same_id[s, b]
        zero_never_pairs[s, b]
        one_bridge[t, b]
        one_candidate[there, b]
    } }
}

--------------------------------------------------------------------------------------------------------------- the traces

/** A machine without any of the devices that this is about. */
pred empty[t: Step] {
    no t.(action + standby + bridge + primary)
    no t.(standbys + negotiated + bridges + wanted + unplug_requested + acknowledged + ejected + leaving)
    t.migration = NONE
    no t.(seen + itself + was_plugged) and no t.(pairs + traffic + was_paired)
}

pred does[t, u: Step] {
    one u.action
    some u.standby iff u.action in PLUG_STANDBY + UNPLUG_STANDBY + NEGOTIATE
    some u.bridge iff u.action in PLUG_BRIDGE + UNPLUG_BRIDGE
    some u.primary iff u.action in PLUG_PRIMARY + UNPLUG_PRIMARY + ACKNOWLEDGE + EJECT + REPLUG
    u.action = PLUG_STANDBY implies plug_standby[t, u, u.standby]
    u.action = PLUG_BRIDGE implies plug_bridge[t, u, u.bridge]
    u.action = PLUG_PRIMARY implies plug_primary[t, u, u.primary]
    u.action = UNPLUG_STANDBY implies unplug_standby[t, u, u.standby]
    u.action = UNPLUG_BRIDGE implies unplug_bridge[t, u, u.bridge]
    u.action = UNPLUG_PRIMARY implies unplug_primary[t, u, u.primary]
    u.action = NEGOTIATE implies negotiate[t, u, u.standby]
    u.action = MIGRATE implies migrate[t, u]
    u.action = ACKNOWLEDGE implies acknowledge[t, u, u.primary]
    u.action = EJECT implies eject[t, u, u.primary]
    u.action = MOVE implies move[t, u]
    u.action = REPLUG implies replug[t, u, u.primary]
    u.action = CANCEL implies cancel[t, u]
    u.action = RESET implies reset[t, u]
    guest[t, u]
}

fact bridges_nest { no b: Bridge | b in b.^under }

/** A trace that starts with an empty machine. */
pred lives {
    empty[trace/first]
    all u: Step - trace/first | does[u.prev, u] and lowest_names[u]
    plain[Standby - Step.standby, Bridge - Step.bridge, Primary - Step.primary]
}

/** Traces that differ only in names are one trace: of each kind, and of the ids beside 0, the lowest unused name is taken. */
pred lowest_names[u: Step] {
    let old = u.prevs {
        u.action = PLUG_STANDBY implies u.standby.prevs in old.standby
        u.action = PLUG_BRIDGE implies u.bridge.prevs in old.bridge
        u.action = PLUG_PRIMARY implies u.primary.prevs in old.primary
        (u.standby.id + u.bridge.id).prevs - zero in (old + u).(standby.id + bridge.id)
    }
}

/** So are traces that differ only in devices that they do not use. */
pred plain[s: set Standby, b: set Bridge, p: set Primary] {
    s.id in zero
    no b.id and no b.under
    p.behind in bridge_names/first
}

---------------------------------------------------------------------------------------------------------- the invariants

pred at_most_one_primary[t: Step] { all s: Standby | lone t.pairs[s] }

pred standby_without_primary_carries[t: Step] { t.seen & t.standbys - t.pairs.Primary in t.itself }

/** After the move a standby and a primary that are alone with their id are a pair, whatever their addresses are. */
pred found_again_by_id[t: Step] {
    t.migration = MOVED implies all s: t.negotiated, p: plugged[t] |
        (s.id != zero and t.standbys & id.(s.id) = s and t.bridges & id.(s.id) = p.behind and visible[t] & behind.(p.behind) = p)
            implies s -> p in t.pairs
}

pred no_pair_across_equal_ids[t: Step] {
    all s: Standby, p: t.pairs[s], g: s.id + p.behind.id |
        g != zero and lone t.standbys & id.g and lone t.bridges & id.g
}

pred removal_never_pairs_wrongly[t: Step] {
    all s: Standby, p: t.pairs[s] | s in t.standbys and p in visible[t] and p.behind in t.bridges and p.behind.id = s.id
}

/** An orderly removal leaves no gap in which traffic is lost, not even until the guest has looked again. */
pred no_carrier_is_gone[t: Step] {
    Standby.(t.traffic) in plugged[t] + t.unplug_requested
    t.action in EJECT + MOVE implies Standby.(t.prev.traffic) in plugged[t] + t.unplug_requested
}

pred nothing_passed_through_moves[t: Step] { t.action = MOVE implies no plugged[t.prev] + t.prev.unplug_requested }

pred primary_only_after_negotiation[t: Step] { t.traffic.Primary & t.standbys in t.negotiated }

pred cancel_restores[t: Step] {
    t.action = CANCEL implies t.prev.was_plugged in plugged[t] and t.prev.was_paired in t.pairs
}

assert at_most_one_primary { lives implies all t: Step | at_most_one_primary[t] }
assert standby_without_primary_carries { lives implies all t: Step | standby_without_primary_carries[t] }
assert found_again_by_id { lives implies all t: Step | found_again_by_id[t] }
assert no_pair_across_equal_ids { lives implies all t: Step | no_pair_across_equal_ids[t] }
assert removal_never_pairs_wrongly { lives implies all t: Step | removal_never_pairs_wrongly[t] }
assert no_carrier_is_gone { lives implies all t: Step | no_carrier_is_gone[t] }
assert nothing_passed_through_moves { lives implies all t: Step | nothing_passed_through_moves[t] }
assert primary_only_after_negotiation { lives implies all t: Step | primary_only_after_negotiation[t] }
assert cancel_restores { lives implies all t: Step | cancel_restores[t] }

------------------------------------------------------------------------------------------------------------- the proof

/*
 * What is so in every state that can be reached, whichever rule is off. With it each invariant is kept by each action, so that
 * it holds after any number of actions, not only after a bounded one. The tests check that; `sound` itself is no claim about
 * failover.
 */
pred sound[t: Step] {
    t.negotiated in t.standbys
    t.bridges.under in t.bridges
    t.(wanted + unplug_requested + ejected).behind in t.bridges
    disjoint[t.wanted, t.unplug_requested + t.ejected] and disjoint[t.unplug_requested, t.ejected]
    t.acknowledged in t.unplug_requested
    all p: t.unplug_requested | hidden_until_negotiated[t, p]
    t.migration = REQUESTED or no t.leaving and no t.was_plugged and no t.was_paired
    remembers_rightly[t]
    can_restore[t]
}
pred disjoint[a, b: set Primary] { no a & b }

pred remembers_rightly[t: Step] {
    PAIR_AGAIN not in Off implies t.seen = t.standbys and t.pairs = pairing[t, visible[t]]
    PAIR_AGAIN in Off implies (all s: Standby | lone t.pairs[s])
    FALL_BACK not in Off implies t.traffic = t.pairs and t.itself = t.seen - t.pairs.Primary
    PAIR_AGAIN not in Off implies t.traffic.Primary in t.standbys
    t.pairs in t.traffic and t.pairs.Primary in t.seen
}

/** If the migration were cancelled now, what there was could be there again. */
pred can_restore[t: Step] {
    some Off & (REPLUG_ON_CANCEL + NO_PLUG_WHILE_MIGRATING + DIRECTLY_BEHIND) or {
        t.was_plugged in t.leaving & t.(unplug_requested + ejected)
        Standby.(t.was_paired) in t.was_plugged
        all p: t.was_plugged | hidden_until_negotiated[t, p]
        PAIR_AGAIN in Off or t.was_paired in pairing[t, visible[t] + t.leaving & t.(unplug_requested + ejected)]
    }
}

/*
 * To look at the model in Alloy's own window; the tests make their commands themselves. A trace of three actions that breaks an
 * invariant: `Off` says HIDDEN_UNTIL_NEGOTIATED instead of none, then `check primary_only_after_negotiation`.
 */
run lives for 3 but exactly 5 Step
check primary_only_after_negotiation for 3 but exactly 4 Step
